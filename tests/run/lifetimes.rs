struct Label<'a> {
    text: &'a str,
}

impl<'a> Label<'a> {
    fn first(&self) -> &'a str {
        &self.text[..1]
    }
}

fn pick<'a, 'b: 'a>(a: &'a str, b: &'b str) -> &'a str {
    if a.len() > b.len() { a } else { b }
}

fn longest_static() -> &'static str {
    "static"
}

fn promoted() -> &'static [i32; 3] {
    &[1, 2, 3]
}

trait Named<'a> {
    fn name(&self) -> &'a str;
}

impl<'a> Named<'a> for Label<'a> {
    fn name(&self) -> &'a str {
        self.text
    }
}

fn main() {
    let owned = String::from("oregano");
    let first;
    {
        let label = Label { text: &owned };
        first = label.first();
        println!("{}", label.name());
    }
    println!("{first} {} {}", pick("ab", &owned), longest_static());
    println!("{:?}", promoted());
    let r: &'static i32 = &5;
    println!("{r}");
    fn inner<T: 'static>(t: T) -> T {
        t
    }
    println!("{}", inner(1));
}

//~| oregano
//~| o oregano static
//~| [1, 2, 3]
//~| 5
//~| 1
