trait Named {
    fn name(&self) -> &str;
}

trait Tasty: Named {
    fn taste(&self) -> String {
        format!("{} tastes good", self.name())
    }
}

struct Soup {
    name: String,
}

impl Named for Soup {
    fn name(&self) -> &str {
        &self.name
    }
}

impl Tasty for Soup {}

fn serve<T: Tasty>(dish: T) -> usize {
    println!("{}", dish.taste());
    dish.name().len()
}

fn main() {
    println!("{}", serve(Soup { name: "borscht".to_string() }));
}

//~| borscht tastes good
//~| 7
