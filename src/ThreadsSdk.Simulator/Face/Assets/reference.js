// Scalar's page does not say in which language it is.
document.documentElement.lang = 'en';
export default {};
