fn main() {
    let shelf = [3, 1, 4, 1, 5];
    println!("{:?} {} {}", shelf, shelf.len(), shelf[2]);
    let zeros = [0u8; 4];
    println!("{:?}", zeros);
    let mut grid = [[0; 3]; 2];
    grid[1][2] = 7;
    grid[0] = [1, 2, 3];
    println!("{:?}", grid);
    let copy = grid;
    grid[0][0] = 100;
    println!("{} {}", copy[0][0], grid[0][0]);
    let [a, b, c] = [10, 20, 30];
    println!("{}", a + b + c);
    println!("{} {}", [1, 2, 3] == [1, 2, 3], [1, 2] < [1, 3]);
    let empty: [i32; 0] = [];
    println!("{:?} {}", empty, empty.is_empty());
    let mut i = 0;
    let mut total = 0;
    while i < shelf.len() {
        total += shelf[i];
        i += 1;
    }
    println!("{total}");
    const N: usize = 2 + 1;
    let words: [&str; N] = ["a"; N];
    println!("{:?}", words);
}

//~| [3, 1, 4, 1, 5] 5 4
//~| [0, 0, 0, 0]
//~| [[1, 2, 3], [0, 0, 7]]
//~| 1 100
//~| 60
//~| true true
//~| [] true
//~| 14
//~| ["a", "a", "a"]
