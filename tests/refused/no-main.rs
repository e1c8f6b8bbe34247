fn start() {}
//~ verdict: refused
