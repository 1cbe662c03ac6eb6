using ThreadsSdk.Spec;
using Xunit;

namespace ThreadsSdk.Generator.Tests.Reading;

public sealed class EquatableArrayTests
{
    [Fact]
    public void Arrays_are_equal_when_their_items_are()
    {
        EquatableArray<string> one = new(["a", "b"]);
        EquatableArray<string> other = new(["a", "b"]);

        Assert.True(one == other);
        Assert.True(one.Equals((object)other));
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
    }

    [Fact]
    public void Arrays_differ_when_an_item_or_the_order_or_the_length_does()
    {
        EquatableArray<string> one = new(["a", "b"]);

        Assert.True(one != new EquatableArray<string>(["a", "c"]));
        Assert.True(one != new EquatableArray<string>(["b", "a"]));
        Assert.True(one != new EquatableArray<string>(["a"]));
        Assert.False(one.Equals("ab"));
    }

    [Fact]
    public void Default_is_the_empty_array()
    {
        EquatableArray<string> none = default;

        Assert.Equal(new EquatableArray<string>([]), none);
        Assert.Equal(new EquatableArray<string>([]).GetHashCode(), none.GetHashCode());
        Assert.Empty(none);
        Assert.Throws<ArgumentOutOfRangeException>(() => none[0]);
    }

    [Fact]
    public void Later_changes_of_the_source_do_not_show()
    {
        List<string> source = ["a"];
        EquatableArray<string> array = new(source);

        source.Add("b");

        Assert.Equal(["a"], array);
    }
}
