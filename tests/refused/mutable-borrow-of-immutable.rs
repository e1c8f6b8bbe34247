fn main() {
    let n = 1;
    let r = &mut n; //~ E0596
    *r += 1;
}
