#[derive(Debug, Clone, Default, PartialEq)]
struct Recipe {
    name: String,
    minutes: u32,
    steps: Vec<String>,
    hot: bool,
    next: Option<Box<Recipe>>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq)]
enum Heat {
    #[default]
    Off,
    On,
}

#[derive(Debug, Clone, Default)]
struct Wrapper<T>(T, [u8; 3]);

fn main() {
    let mut soup = Recipe::default();
    println!("{:?}", soup);
    soup.name.push_str("soup");
    soup.steps.push("boil".to_string());
    soup.next = Some(Box::new(Recipe { minutes: 5, ..Default::default() }));
    let mut copy = soup.clone();
    println!("{}", copy == soup);
    copy.steps[0].push('!');
    println!("{} {}", copy == soup, soup.steps[0]);
    println!("{:?} {:?}", Heat::default(), Heat::On == Heat::default());
    println!("{:?}", Wrapper::<i32>::default().clone());
    println!("{:?} {:?} {:?}", i32::default(), String::default(), <(u8, bool)>::default());
    let mut target = Recipe::default();
    target.clone_from(&soup);
    println!("{}", target.name);
}

//~| Recipe { name: "", minutes: 0, steps: [], hot: false, next: None }
//~| true
//~| false boil
//~| Off false
//~| Wrapper(0, [0, 0, 0])
//~| 0 "" (0, false)
//~| soup
