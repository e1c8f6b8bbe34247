fn main() {
    let s: String = vec!["a", "b"].into_iter().collect();
    println!("{s}");
    let t: String = "hello".chars().rev().collect();
    println!("{t}");
    let r: Result<Vec<i32>, _> = "1 2 x".split(' ').map(|p| p.parse::<i32>()).collect();
    println!("{}", r.is_err());
    let o: Option<Vec<i32>> = [Some(1), Some(2)].into_iter().collect();
    println!("{:?}", o);
    let words: Vec<String> = "one two".split_whitespace().map(String::from).collect();
    println!("{}", words.join("+"));
    let b: Box<[i32]> = (0..3).collect();
    println!("{:?}", b);
    println!("{:?}", "a,b,c".split(',').collect::<Vec<&str>>());
    println!("{:?}", "l1\nl2".lines().collect::<Vec<_>>());
    println!("{:?}", "ab".char_indices().collect::<Vec<_>>());
}

//~| ab
//~| olleh
//~| true
//~| Some([1, 2])
//~| one+two
//~| [0, 1, 2]
//~| ["a", "b", "c"]
//~| ["l1", "l2"]
//~| [(0, 'a'), (1, 'b')]
