# Cumulative incidence of two destinations in R's veteran data: prior therapy or not. Rscript cif-veteran.R > cif-veteran.csv
suppressPackageStartupMessages(library(survival))
state <- factor(with(veteran, ifelse(status == 0, 0, ifelse(prior == 0, 1, 2))), 0:2, c("censored", "first", "second"))
f <- survfit(Surv(time, state) ~ 1, data = veteran)
n <- function(x) trimws(formatC(x, digits = 15, format = "g"))
cat("time,first,second\n", sprintf("%s,%s,%s\n", n(as.double(f$time)), n(f$pstate[, 2]), n(f$pstate[, 3])), sep = "")
