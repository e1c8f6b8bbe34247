//@ edition:2024
// Edition 2024 refuses references to a static mut, and methods that take one; what reads, writes or points is fine.
static mut COUNT: i32 = 1;
static mut JARS: [i32; 3] = [1, 2, 3];
static mut BOTH: (i32, String) = (1, String::new());
static mut LIST: Vec<i32> = Vec::new();
static mut MAYBE: Option<i32> = None;

unsafe fn fine() {
    unsafe {
        COUNT += 1;
        let _x = COUNT;
        let _y = JARS[1];
        JARS[0] = 4;
        let _r = &JARS[0];
        let _p = &raw mut COUNT;
        let _q = std::ptr::addr_of!(BOTH.1);
        let _l = (*&raw const LIST).len();
        let _m = LIST[0];
        let _n = MAYBE == None;
        match MAYBE {
            Some(ref mut x) => *x = 1,
            None => {}
        }
        assert!(COUNT == 2);
        println!("{}", { COUNT });
    }
}

unsafe fn refused() {
    unsafe {
        let _r = &COUNT; //~ refused
        let _s = &mut BOTH.0; //~ refused
        let _p = &JARS as *const _; //~ refused
        let _l = JARS.len(); //~ refused
        LIST.push(1); //~ refused
        BOTH.1.push('a'); //~ refused
        for _jar in &JARS {} //~ refused
        let _t = MAYBE.take(); //~ refused
        let ref _g = MAYBE; //~ refused
        println!("{}", COUNT); //~ refused
        println!("{COUNT}"); //~ refused
        let _c = || LIST.len(); //~ refused
        assert_eq!(COUNT, 2); //~ refused
    }
}

fn main() {
    unsafe {
        fine();
        refused();
    }
}
