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
    let pair = (Lid("glass"), Lid("steel")); //~| glass
    let many = vec![Lid("tin")]; //~| tin
    drop(pair.0); //~| steel
    drop(many);
}
