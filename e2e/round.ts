/** A step of the round as a learner meets it. */
export type RoundStep = {
  id: string;
  phase: string;
  /** What the timeline and the title call it. */
  name: string;
  question: string;
  /** The quantities that it is the first to show. */
  computes: readonly string[];
};

const table = `
Start
  start | The network as given | How does a network learn from one example? |
Forward
  net_h1 | net_h1 | How much input does h1 receive? | net_h1
  out_h1 | out_h1 | What does h1 send on? | out_h1
  net_h2 | net_h2 | How much input does h2 receive? | net_h2
  out_h2 | out_h2 | What does h2 send on? | out_h2
  net_o1 | net_o1 | How much input does o1 receive? | net_o1
  out_o1 | out_o1 | What does o1 send on? | out_o1
  net_o2 | net_o2 | How much input does o2 receive? | net_o2
  out_o2 | out_o2 | What does o2 send on? | out_o2
Error
  E_o1 | E_o1 | How far is o1 from its target? | E_o1
  E_o2 | E_o2 | How far is o2 from its target? | E_o2
  E_total | E_total | How wrong is the network as a whole? | E_total
Output layer
  w5.chain | w5: the chain | How does a change of w5 reach the total error? |
  w5.dE_dout | w5: slope of the error | How fast does the total error change when outo1 changes? | dE_total/dout_o1
  w5.dout_dnet | w5: slope of the logistic function | How fast does outo1 change when neto1 changes? | dout_o1/dnet_o1
  w5.dnet_dw | w5: slope of the net input | How fast does neto1 change when w5 changes? | dnet_o1/dw5
  w5.product | w5: the product | How fast does the total error change when w5 changes? | dE_total/dw5
  w5.delta | w5: with delta | What do all weights into o1 have in common? | delta_o1
  w5.new | w5: the new value | What will w5 be after this round? | w5+
  w6.chain | w6: the chain | What is still missing for w6? |
  w6.dnet_dw | w6: slope of the net input | How fast does neto1 change when w6 changes? | dnet_o1/dw6
  w6.product | w6: the product | How fast does the total error change when w6 changes? | dE_total/dw6
  w6.delta | w6: with delta | Is there a shorter way to the same number? |
  w6.new | w6: the new value | What will w6 be after this round? | w6+
  w7.chain | w7: the chain | How does a change of w7 reach the total error? |
  w7.dE_dout | w7: slope of the error | How fast does the total error change when outo2 changes? | dE_total/dout_o2
  w7.dout_dnet | w7: slope of the logistic function | How fast does outo2 change when neto2 changes? | dout_o2/dnet_o2
  w7.dnet_dw | w7: slope of the net input | How fast does neto2 change when w7 changes? | dnet_o2/dw7
  w7.product | w7: the product | How fast does the total error change when w7 changes? | dE_total/dw7
  w7.delta | w7: with delta | What do all weights into o2 have in common? | delta_o2
  w7.new | w7: the new value | What will w7 be after this round? | w7+
  w8.chain | w8: the chain | What is still missing for w8? |
  w8.dnet_dw | w8: slope of the net input | How fast does neto2 change when w8 changes? | dnet_o2/dw8
  w8.product | w8: the product | How fast does the total error change when w8 changes? | dE_total/dw8
  w8.delta | w8: with delta | Is there a shorter way to the same number? |
  w8.new | w8: the new value | What will w8 be after this round? | w8+
Hidden layer
  w1.chain | w1: the chain | How does a change of w1 reach the total error? |
  w1.dE_o1_dout | w1: the path through o1 | How much of the slope for outh1 comes back through o1? | dE_o1/dnet_o1 dnet_o1/dout_h1 dE_o1/dout_h1
  w1.dE_o2_dout | w1: the path through o2 | How much of the slope for outh1 comes back through o2? | dE_o2/dnet_o2 dnet_o2/dout_h1 dE_o2/dout_h1
  w1.sum | w1: sum over the paths | How fast does the total error change when outh1 changes? | dE_total/dout_h1
  w1.dout_dnet | w1: slope of the logistic function | How fast does outh1 change when neth1 changes? | dout_h1/dnet_h1
  w1.dnet_dw | w1: slope of the net input | How fast does neth1 change when w1 changes? | dnet_h1/dw1
  w1.product | w1: the product | How fast does the total error change when w1 changes? | dE_total/dw1
  w1.delta | w1: with delta | What do all weights into h1 have in common? | delta_h1
  w1.new | w1: the new value | What will w1 be after this round? | w1+
  w2.chain | w2: the chain | What is still missing for w2? |
  w2.dnet_dw | w2: slope of the net input | How fast does neth1 change when w2 changes? | dnet_h1/dw2
  w2.product | w2: the product | How fast does the total error change when w2 changes? | dE_total/dw2
  w2.delta | w2: with delta | Is there a shorter way to the same number? |
  w2.new | w2: the new value | What will w2 be after this round? | w2+
  w3.chain | w3: the chain | How does a change of w3 reach the total error? |
  w3.dE_o1_dout | w3: the path through o1 | How much of the slope for outh2 comes back through o1? | dnet_o1/dout_h2 dE_o1/dout_h2
  w3.dE_o2_dout | w3: the path through o2 | How much of the slope for outh2 comes back through o2? | dnet_o2/dout_h2 dE_o2/dout_h2
  w3.sum | w3: sum over the paths | How fast does the total error change when outh2 changes? | dE_total/dout_h2
  w3.dout_dnet | w3: slope of the logistic function | How fast does outh2 change when neth2 changes? | dout_h2/dnet_h2
  w3.dnet_dw | w3: slope of the net input | How fast does neth2 change when w3 changes? | dnet_h2/dw3
  w3.product | w3: the product | How fast does the total error change when w3 changes? | dE_total/dw3
  w3.delta | w3: with delta | What do all weights into h2 have in common? | delta_h2
  w3.new | w3: the new value | What will w3 be after this round? | w3+
  w4.chain | w4: the chain | What is still missing for w4? |
  w4.dnet_dw | w4: slope of the net input | How fast does neth2 change when w4 changes? | dnet_h2/dw4
  w4.product | w4: the product | How fast does the total error change when w4 changes? | dE_total/dw4
  w4.delta | w4: with delta | Is there a shorter way to the same number? |
  w4.new | w4: the new value | What will w4 be after this round? | w4+
Update
  update.weights | The new weights | What changes at the end of the round? |
  update.hidden | Forward again | What comes out of h1 and h2 now? | net_h1+ out_h1+ net_h2+ out_h2+
  update.output | Forward again | What comes out of o1 and o2 now? | net_o1+ out_o1+ net_o2+ out_o2+
  update.error | Error before and after | Has the round helped? | E_o1+ E_o2+ E_total+
`;

/** The steps in their order, with the article's rules. */
export const round: readonly RoundStep[] = read();

function read(): RoundStep[] {
  let phase = '';
  return table
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      if (!line.startsWith(' ')) {
        phase = line;
        return [];
      }
      const [id = '', name = '', question = '', computes = ''] = line.trim().split(/ \| ?/);
      return [{ id, phase, name, question, computes: computes.split(' ').filter(Boolean) }];
    });
}

/** The place of the step that is the first to show a quantity; given numbers have none. */
export const computedAt = (ref: string): number =>
  round.findIndex(({ computes }) => computes.includes(ref));
