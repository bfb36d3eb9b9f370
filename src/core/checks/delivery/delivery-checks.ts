import type { Check } from "../check";
import { capitalReceiptsFundSavings } from "./capital-receipts-fund-savings";
import { deliveryAddsUp } from "./delivery-adds-up";
import { gapsClose } from "./gaps-close";
import { implementationCostsAreStated } from "./implementation-costs-are-stated";
import { offsetsAreListed } from "./offsets-are-listed";
import { phasesSayTheirBasis } from "./phases-say-their-basis";
import { postsCostWhatPostsCost } from "./posts-cost-what-posts-cost";
import { postsHaveSavings } from "./posts-have-savings";
import { reservesHold } from "./reserves-hold";

/** The checks of delivery, posts and funding, in the order they are reported. */
export const deliveryChecks: readonly Check[] = [
  postsHaveSavings,
  postsCostWhatPostsCost,
  implementationCostsAreStated,
  gapsClose,
  deliveryAddsUp,
  phasesSayTheirBasis,
  reservesHold,
  offsetsAreListed,
  capitalReceiptsFundSavings,
];
