// The second half of a `dyn` pointer is a real table of methods, but that of another trait.
trait Cook {
    fn cook(&self) -> u32;
}
trait Clean {
    fn clean(&self) -> u32;
}
struct Pan;
impl Cook for Pan {
    fn cook(&self) -> u32 {
        1
    }
}
impl Clean for Pan {
    fn clean(&self) -> u32 {
        2
    }
}

fn main() {
    let pan = Pan;
    let cook: &dyn Cook = &pan;
    println!("{}", cook.cook() + pan.clean()); //~| 3
    let clean: &dyn Clean = unsafe { std::mem::transmute(cook) }; //~ invalid-value
    //~ message-contains: the table of methods of another trait
    println!("{}", clean.clean());
}
