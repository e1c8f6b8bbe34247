// `_` reads nothing, but the field is pointer arithmetic, and that needs a live block.
fn main() {
    let tray = {
        let jar = Box::new((1u8, 2u8));
        &raw const *jar
    };
    unsafe {
        match *tray {
            _ => println!("looked at nothing"), //~| looked at nothing
        }
        match (*tray).1 { //~ use-after-free
            _ => println!("nothing again"),
        }
    }
}
