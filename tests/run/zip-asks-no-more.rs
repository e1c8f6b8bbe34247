// Where the values of both sides could be taken by number, zip asks for none that has no partner; elsewhere it asks its first
// side once more.
fn taste<T>(thing: T) -> T {
    print!("taste ");
    thing
}

fn pairs<A: Iterator, B: Iterator>(name: &str, a: A, b: B) {
    for _ in a.zip(b) {}
    println!("{name}");
}

struct Spoon(u8);

impl Drop for Spoon {
    fn drop(&mut self) {
        print!("-{} ", self.0);
    }
}

fn main() {
    let one = [1];
    let three = [1, 2, 3];
    pairs("slice", three.iter().map(taste), one.iter()); //~| taste slice
    pairs("range", (0..3).map(taste), one.iter()); //~| taste range
    pairs("enumerate", three.iter().map(taste).enumerate(), one.iter()); //~| taste enumerate
    pairs("windows", three.windows(1).map(taste), one.iter()); //~| taste windows
    pairs("skip", three.iter().map(taste).skip(1), one.iter()); //~| taste taste skip
    pairs("vec", three.to_vec().into_iter().map(taste), one.iter()); //~| taste taste vec
    pairs("open range", (0..).map(taste), one.iter()); //~| taste taste open range
    pairs("chars", "abc".chars().map(taste), one.iter()); //~| taste taste chars
    pairs("take", three.iter().map(taste).take(2), one.iter()); //~| taste taste take
    pairs("shorter", one.iter().map(taste), three.iter().map(taste)); //~| taste taste shorter
    for (a, b) in (1..4).map(Spoon).zip((5..7).map(Spoon)) {
        print!("{}{} ", a.0, b.0);
    }
    println!("end"); //~| 15 -5 -1 26 -6 -2 end
    let mut both = three.iter().map(taste).zip([7, 8].iter());
    println!("{:?} {:?} {:?}", both.next(), both.next_back(), both.next_back());
    //~| taste taste taste Some((1, 7)) Some((2, 8)) None
    println!("{}", size_of_val(&both) - size_of_val(&three.iter()) * 2); //~| 16
}
