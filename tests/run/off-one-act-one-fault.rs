fn main() {
    //~ args: --inspector off
    //~ exit: 0
    //~ ending: returned
    //~ out: any
    let jar = Box::into_raw(Box::new(5u32));
    unsafe { drop(Box::from_raw(jar)) }; //~ freed
    println!("{}", unsafe { *jar }); //~ use-after-free
}
