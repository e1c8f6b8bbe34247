// Variables that a slice pattern declares are filled later, one by one or together.
struct Jar(&'static str);

impl Drop for Jar {
    fn drop(&mut self) {
        println!("jar {}", self.0);
    }
}

fn shelve(jars: [Jar; 3], early: bool) {
    let [first, second, third];
    [first, second, third] = jars;
    if early {
        drop(second);
        println!("one gone");
    }
    println!("{} {}", first.0, third.0);
}

fn main() {
    shelve([Jar("a"), Jar("b"), Jar("c")], true);
    //~| jar b
    //~| one gone
    //~| a c
    //~| jar c
    //~| jar a
    shelve([Jar("d"), Jar("e"), Jar("f")], false);
    //~| d f
    //~| jar f
    //~| jar e
    //~| jar d
    let ([grams, _], (kind, _)): ([u8; 2], (u8, u8));
    grams = 5;
    kind = 6;
    println!("{}", grams + kind); //~| 11
}
