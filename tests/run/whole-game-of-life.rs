const W: usize = 6;
const H: usize = 5;

#[derive(Clone, Copy, PartialEq, Eq)]
struct Board([[bool; W]; H]);

impl Board {
    fn parse(rows: [&str; H]) -> Board {
        let mut cells = [[false; W]; H];
        for y in 0..H {
            for (x, c) in (0..W).zip(rows[y].bytes()) {
                cells[y][x] = c == b'#';
            }
        }
        Board(cells)
    }

    fn neighbours(&self, x: usize, y: usize) -> usize {
        let mut n = 0;
        for dy in [H - 1, 0, 1] {
            for dx in [W - 1, 0, 1] {
                if (dx, dy) != (0, 0) && self.0[(y + dy) % H][(x + dx) % W] {
                    n += 1;
                }
            }
        }
        n
    }

    fn step(self) -> Board {
        let mut next = self;
        for y in 0..H {
            for x in 0..W {
                next.0[y][x] = matches!((self.0[y][x], self.neighbours(x, y)), (true, 2 | 3) | (false, 3));
            }
        }
        next
    }

    fn show(&self) {
        for row in &self.0 {
            for &cell in row {
                print!("{}", if cell { '#' } else { '.' });
            }
            println!();
        }
    }
}

fn main() {
    let mut b = Board::parse(["......", "..#...", "..#...", "..#...", "......"]);
    b.show();
    b = b.step();
    println!();
    b.show();
    println!("{}", b.step().step() == b);
}

//~| ......
//~| ..#...
//~| ..#...
//~| ..#...
//~| ......
//~|
//~| ......
//~| ......
//~| .###..
//~| ......
//~| ......
//~| true
