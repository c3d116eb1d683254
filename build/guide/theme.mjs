/** The reader's own fonts: the theme's would be half of the site. */
export { default } from "vitepress/theme-without-fonts";
