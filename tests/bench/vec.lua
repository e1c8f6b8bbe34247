-- The same work as vec.rs.
local jars = {}
local i = 0
while i < 3000000 do
    jars[#jars + 1] = i % 1000
    i = i + 1
end
local sum = 0
local round = 0
while round < 3 do
    local at = 1
    while at <= #jars do
        sum = sum + jars[at]
        at = at + 1
    end
    round = round + 1
end
print(sum)
