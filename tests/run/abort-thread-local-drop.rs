struct Sponge;

impl Drop for Sponge {
    fn drop(&mut self) {
        panic!("dry"); //~ abort
        //~ message-contains: in the destructor of a `thread_local!`
    }
}

thread_local! {
    static SPONGE: Sponge = Sponge;
}

fn main() {
    SPONGE.with(|_| println!("wiped")); //~| wiped
}
