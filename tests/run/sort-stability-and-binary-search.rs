#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Jar {
    shelf: u8,
    name: String,
}

fn jar(shelf: u8, name: &str) -> Jar {
    Jar { shelf, name: name.to_string() }
}

fn main() {
    let mut jars = vec![jar(2, "b"), jar(1, "z"), jar(2, "a"), jar(1, "c")];
    jars.sort_by_key(|j| j.shelf);
    println!("{}", jars.iter().map(|j| j.name.as_str()).collect::<String>());
    jars.sort();
    println!("{}", jars.iter().map(|j| j.name.as_str()).collect::<String>());
    println!("{:?}", jars.binary_search(&jar(2, "a")));
    println!("{}", jars.partition_point(|j| j.shelf < 2));
    jars.reverse();
    println!("{:?}", jars.first());
    println!("{:?}", jars.iter().min());
    jars.swap_remove(0);
    println!("{}", jars.len());
}

//~| zcba
//~| czab
//~| Ok(2)
//~| 2
//~| Some(Jar { shelf: 2, name: "b" })
//~| Some(Jar { shelf: 1, name: "c" })
//~| 3
