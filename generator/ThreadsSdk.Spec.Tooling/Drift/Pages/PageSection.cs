namespace ThreadsSdk.Spec.Tooling.Drift.Pages;

/// <summary>Represents a heading and what stands below it, up to the next heading.</summary>
internal sealed class PageSection(PageSection? parent, int level, int line, IReadOnlyList<PageInline> heading)
{
    private readonly List<PageBlock> _blocks = [];

    /// <summary>Gets the section around it; null at the top.</summary>
    public PageSection? Parent { get; } = parent;

    public int Level { get; } = level;

    public int Line { get; } = line;

    public IReadOnlyList<PageInline> Heading { get; } = heading;

    /// <summary>Gets the words of the heading.</summary>
    public string Title { get; } = PageInline.Plain(heading).Trim();

    public IReadOnlyList<PageBlock> Blocks => _blocks;

    public void Add(PageBlock block) => _blocks.Add(block);

    /// <summary>Finds out whether a word is in its heading.</summary>
    public bool Says(string word) => Title.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds out whether another section is this one or within it.</summary>
    public bool Holds(PageSection other) => other == this || (other.Parent is { } around && Holds(around));
}
