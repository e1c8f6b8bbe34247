fn main() {
    {
        macro_rules! tray { () => { 1 }; }
        let _ = tray!();
    }
    let _ = tray!(); //~ refused
}
