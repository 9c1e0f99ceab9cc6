// What the reader tries out: one file for both, which print numbers alike.
import './guess.ts';
import './supply-demand.ts';
