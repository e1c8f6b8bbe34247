fn main() {
    let p: *const () = std::ptr::null();
    unsafe {
        p.read();
        *p;
        std::ptr::null_mut::<[u32; 0]>().write([]);
    }
    let r = unsafe { &*(8 as *const [u64; 0]) };
    println!("{}", r.len());
    let n = std::ptr::null::<u32>();
    println!("{}", unsafe { n.add(0) }.is_null());
    let units = vec![(); 3];
    println!("{}", units.len());
    let b = Box::new(());
    let q = Box::into_raw(b);
    unsafe { drop(Box::from_raw(q)) };
}

//~| 0
//~| true
//~| 3
