struct Tray(Vec<u8>);
impl Drop for Tray {
    fn drop(&mut self) {
        let first = self.0[0]; //~ abort
        println!("{first}");
    }
}

fn serve(trays: &mut Vec<Tray>) {
    trays.push(Tray(Vec::new()));
    let order: Option<u8> = None;
    println!("{}", order.unwrap());
}

fn main() {
    let mut trays = Vec::new();
    serve(&mut trays);
}
