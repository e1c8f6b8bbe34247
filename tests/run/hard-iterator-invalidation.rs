fn main() {
    let mut v = vec![10u8, 20, 30];
    v.shrink_to_fit();
    let p = v.as_mut_ptr();
    let end = unsafe { p.add(v.len()) };
    let mut at = p;
    while at != end {
        let n = unsafe { *at };
        if n == 10 {
            v.push(99);
        }
        at = unsafe { at.add(1) }; //~ use-after-free
    }
    println!("{:?}", v);
}
