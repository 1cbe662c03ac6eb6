namespace ThreadsSdk.Simulator.Seed;

/// <summary>Provides what the first user wrote on ordinary days.</summary>
internal static class SeedTexts
{
    public static readonly string[] Posts =
    [
        "Morning walk, then the compiler. In that order.",
        "Found a bug that had been waiting politely since 2019.",
        "The best log line is the one that says what to do next.",
        "Tea first. Then the stack trace.",
        "Reading old code is archaeology with unit tests.",
        "A small dotnet trick: a record struct around an id stops whole families of mistakes.",
        "It works on my machine, and today that was the requirement.",
        "Deleted more lines than I wrote. A good day.",
        "The bakery on the corner now opens at six. My schedule has shifted accordingly.",
        "Naming things: still hard. Today's winner is 'thing2'.",
        "Rain on the window, green on the build.",
        "Someone thanked me for documentation I had forgotten writing.",
        "A test that fails for the right reason is a present from the past.",
        "Moved the desk by a metre. Everything is different now.",
        "Spent the day making one number smaller. It is very small now.",
        "If it has to be remembered, it belongs in the build.",
        "Went outside. The graphics are excellent.",
        "New keyboard. Same typos.",
        "Three cups of coffee, one semicolon.",
        "Today I learned that the printer has a REST API.",
        "An interface is a promise. Keep few.",
        "Cache invalidated. Mood validated.",
        "The meeting could have been a post. This one.",
        "Finished the book about lighthouses. Strong ending, good light.",
        "Bicycle repaired with a zip tie and optimism.",
        "There is a heron at the pond. It does not care about my deadlines.",
        "Wrote a parser by hand. Would do it again.",
        "Every retry needs a reason to stop.",
        "Lunch under the chestnut tree, laptop left at home.",
        "Shipped it. Now the waiting, and the cake.",
        "One flaky test less in this world.",
        "The cloud is just someone else's weather.",
        "Pair programming with the cat. She prefers tabs.",
        "A day without a merge conflict is a day too quiet.",
        "Sorted the cables. Found the good one.",
        "Good error messages are kindness at scale.",
        "Read the specification twice. It changed nothing, but I did.",
        "Sunday: soup, socks, source code.",
    ];
}
