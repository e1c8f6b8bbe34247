fn main() {
    let mut n = 1;
    let r = &mut n;
    let s = r;
    *r = 2; //~ E0382
    *s = 3;
}
