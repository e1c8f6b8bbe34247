fn main() {}
/* open for ever
//~ verdict: refused
