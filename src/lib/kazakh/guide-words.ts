/** Words around the pages for editors. */
export const GUIDE_WORDS = {
  /** For readers of the site who would like to write. */
  invitation: 'Тарау жазғыңыз не дерек қосқыңыз келе ме?',
  title: 'Редактор нұсқаулығы',
  onPage: 'Осы бетте',
  pages: 'Нұсқаулықтың беттері',
  result: 'Нәтижесі',
};
