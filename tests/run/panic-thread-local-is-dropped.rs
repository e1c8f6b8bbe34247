struct Sponge;

impl Drop for Sponge {
    fn drop(&mut self) {
        println!("wrung out");
    }
}

thread_local! {
    static SPONGE: Sponge = Sponge;
}

fn main() {
    SPONGE.with(|_| println!("wiped")); //~| wiped
    panic!("burnt"); //~ panic
    //~| wrung out
}
