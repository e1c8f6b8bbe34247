#[derive(Debug, PartialEq)]
enum Refusal {
    NoSuchAccount(u32),
    TooLittle { have: u64, need: u64 },
}

impl std::fmt::Display for Refusal {
    fn fmt(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self {
            Refusal::NoSuchAccount(id) => write!(f, "no account {id}"),
            Refusal::TooLittle { have, need } => write!(f, "have {have}, need {need}"),
        }
    }
}

#[derive(Default)]
struct Bank {
    accounts: Vec<(u32, u64)>,
    log: Vec<String>,
}

impl Bank {
    fn find(&mut self, id: u32) -> Result<&mut u64, Refusal> {
        for (number, money) in &mut self.accounts {
            if *number == id {
                return Ok(money);
            }
        }
        Err(Refusal::NoSuchAccount(id))
    }

    fn transfer(&mut self, from: u32, to: u32, amount: u64) -> Result<(), Refusal> {
        self.find(to)?;
        let source = self.find(from)?;
        if *source < amount {
            return Err(Refusal::TooLittle { have: *source, need: amount });
        }
        *source -= amount;
        *self.find(to)? += amount;
        self.log.push(format!("{from}->{to}: {amount}"));
        Ok(())
    }
}

fn main() {
    let mut bank = Bank::default();
    bank.accounts.push((1, 100));
    bank.accounts.push((2, 5));
    println!("{:?}", bank.transfer(1, 2, 60));
    println!("{:?}", bank.transfer(1, 2, 60));
    match bank.transfer(1, 3, 1) {
        Err(e) => println!("{e}"),
        Ok(()) => unreachable!(),
    }
    if let Err(e @ Refusal::TooLittle { .. }) = bank.transfer(2, 1, 1000) {
        println!("{e}");
    }
    println!("{:?} {:?}", bank.accounts, bank.log);
}

//~| Ok(())
//~| Err(TooLittle { have: 40, need: 60 })
//~| no account 3
//~| have 65, need 1000
//~| [(1, 40), (2, 65)] ["1->2: 60"]
