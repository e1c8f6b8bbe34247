struct Lid(&'static str);
impl Drop for Lid {
    fn drop(&mut self) {
        println!("{}", self.0);
        if self.0 == "glass" {
            panic!("breaks"); //~ panic
        }
    }
}

fn main() {
    let _first = Lid("steel"); //~| glass
    let glass = Lid("glass"); //~| steel
    drop(glass);
}
