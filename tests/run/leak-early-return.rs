use std::alloc::{alloc, dealloc, Layout};

fn work(n: i32) -> Result<i32, &'static str> {
    let layout = Layout::new::<i32>();
    let jar = unsafe { alloc(layout) } as *mut i32; //~ leak(4,4)
    unsafe { jar.write(n) };
    if n < 0 {
        return Err("cold");
    }
    let result = unsafe { *jar };
    unsafe { dealloc(jar.cast(), layout) };
    Ok(result)
}

fn main() {
    println!("{:?}", work(1));
    println!("{:?}", work(-1));
}

//~| Ok(1)
//~| Err("cold")
