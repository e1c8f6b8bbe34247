struct Pot;

impl Drop for Pot {
    fn drop(&mut self) {
        panic!("over"); //~ abort
    }
}

fn main() {
    let _pot = Pot;
    panic!("first");
}
//~ out: any
