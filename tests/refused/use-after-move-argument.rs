fn take(_s: String) {}

fn main() {
    let jar = String::from("salt");
    take(jar);
    take(jar); //~ E0382
}
