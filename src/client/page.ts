// What runs on every page, in one file: each request more keeps a slow network from the fonts.
import './remember.ts';
import './offline.ts';
import './cite.ts';
