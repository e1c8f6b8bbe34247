struct Jar;

fn main() {
    let _sum = Jar + Jar; //~ E0369
}
