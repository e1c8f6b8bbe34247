fn main() {
    let jar: Jar = 5; //~ E0425
    let _ = jar;
}
