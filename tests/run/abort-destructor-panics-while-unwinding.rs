struct Lid;
impl Drop for Lid {
    fn drop(&mut self) {
        panic!("the lid slips too"); //~ abort
    }
}

fn main() {
    let _lid = Lid;
    panic!("the pan slips");
}
