fn main() {
    let mut n = 5;
    let p = &mut n as *mut i32;
    let q: *const i32 = &n;
    unsafe {
        *p += 1;
        println!("{}", *p);
    }
    let r = &raw const n;
    let s = &raw mut n;
    unsafe {
        *s = 40;
        println!("{} {}", *r, s.read());
        s.write(41);
        println!("{}", *s);
    }
    println!("{} {}", p.is_null(), std::ptr::null::<u8>().is_null());
    println!("{}", q == r);
    println!("{}", p as usize == q as usize);
    println!("{}", std::ptr::eq(&n, &n));
    let c = q as *const u8;
    println!("{}", unsafe { *c });
    println!("{}", c.cast::<i32>() == q);
    println!("{}", q.cast_mut() == s);
}

//~| 6
//~| 40 40
//~| 41
//~| false true
//~| true
//~| true
//~| true
//~| 41
//~| true
//~| true
