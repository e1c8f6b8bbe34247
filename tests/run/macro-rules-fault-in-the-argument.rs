macro_rules! read {
    ($p:expr) => { $p + 1 };
}

fn main() {
    let jar = Box::into_raw(Box::new(5));
    println!("{}", read!(unsafe { *jar }));
    drop(unsafe { Box::from_raw(jar) }); //~ freed
    println!(
        "{}",
        read!(
            unsafe { *jar } //~ use-after-free@22
        )
    );
}

//~| 6
