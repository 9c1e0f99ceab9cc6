import { showAddresses } from './cell-address.ts';
import { listCells } from './cell-list.ts';
import './writing.css';

showAddresses();
listCells();
