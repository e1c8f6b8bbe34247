fn main() {
    let mut grid = vec![vec![1, 2], vec![3]];
    let (a, b) = grid.split_at_mut(1);
    std::mem::swap(&mut a[0], &mut b[0]);
    println!("{:?}", grid);
    for row in grid.iter_mut() {
        for x in row.iter_mut() {
            *x *= 10;
        }
    }
    println!("{:?}", grid.concat());
    let mut v: Vec<i32> = (1..=6).collect();
    v.retain(|x| x % 3 != 0);
    println!("{:?}", v);
    println!("{:?}", v.splice(1..2, [7, 8]).collect::<Vec<_>>());
    println!("{:?}", v);
    for c in v.chunks_mut(2) {
        c[0] = 0;
    }
    println!("{:?} {:?}", v, v.chunks_exact(2).map(|c| c[0] + c[1]).collect::<Vec<_>>());
    println!("{:?}", v.split(|x| *x == 0).map(|p| p.len()).collect::<Vec<_>>());
    println!("{:?}", v.iter().rposition(|x| *x == 0));
    println!("{:?}", v.first_chunk::<2>());
}

//~| [[3], [1, 2]]
//~| [30, 10, 20]
//~| [1, 2, 4, 5]
//~| [2]
//~| [1, 7, 8, 4, 5]
//~| [0, 7, 0, 4, 0] [7, 4]
//~| [0, 1, 1, 0]
//~| Some(4)
//~| Some([0, 7])
