using System.Text;
using ThreadsSdk.Cli.DotEnv;
using ThreadsSdk.Cli.Failures;
using Xunit;

namespace ThreadsSdk.Cli.Tests.Auth;

public sealed class EnvFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("threads-env-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("X=old", "X=new")]
    [InlineData("X=old\n", "X=new\n")]
    [InlineData("X=\n", "X=new\n")]
    [InlineData("X=", "X=new")]
    [InlineData("X= # comment\n", "X=new # comment\n")]
    [InlineData("X='old'\n", "X='new'\n")]
    [InlineData("X=\"old\"\n", "X=\"new\"\n")]
    [InlineData("X=''\n", "X='new'\n")]
    [InlineData("export X=old\n", "export X=new\n")]
    [InlineData("export \t X=\"old\"\n", "export \t X=\"new\"\n")]
    [InlineData("  X = old  \n", "  X = new  \n")]
    [InlineData("'X'=old\n", "'X'=new\n")]
    [InlineData("X=old # comment 'with' \"quotes\"\n", "X=new # comment 'with' \"quotes\"\n")]
    [InlineData("X='old' # comment\n", "X='new' # comment\n")]
    [InlineData("X=\"old\"\t#comment", "X=\"new\"\t#comment")]
    [InlineData("X=a#b\n", "X=new\n")]
    [InlineData("X=two words # comment\n", "X=new # comment\n")]
    [InlineData("X=\"two # words\"\n", "X=\"new\"\n")]
    [InlineData("X=\"a \\\" b\" # c\n", "X=\"new\" # c\n")]
    [InlineData("X='it\\'s'\n", "X='new'\n")]
    [InlineData("X='ends with \\' # c\n", "X='new' # c\n")]
    [InlineData("X=$HOME/${Y}\n", "X=new\n")]
    [InlineData("X=\"first\nX=second\"\nY=1\n", "X=\"new\"\nY=1\n")]
    [InlineData("A=1\r\nX=old\r\nB=2\r\n", "A=1\r\nX=new\r\nB=2\r\n")]
    [InlineData("A=1\rX=old\rB=2", "A=1\rX=new\rB=2")]
    [InlineData("\uFEFFX=old\n", "\uFEFFX=new\n")]
    [InlineData("X=1\nX=2\n", "X=1\nX=new\n")]
    [InlineData("X=1\nX_Y=2\nx=3\nYX=4\n", "X=new\nX_Y=2\nx=3\nYX=4\n")]
    [InlineData("Y=\"\nX=inside\n\"\nX=old\n", "Y=\"\nX=inside\n\"\nX=new\n")]
    [InlineData("Y='\nX=inside\n'\n", "Y='\nX=inside\n'\nX=new\n")]
    [InlineData("Y=\"open\nX=old\n", "Y=\"open\nX=new\n")]
    [InlineData("what is this?\n!X=1\nX=old\n", "what is this?\n!X=1\nX=new\n")]
    [InlineData("", "X=new\n")]
    [InlineData("\uFEFF", "\uFEFFX=new\n")]
    [InlineData("A=1\n", "A=1\nX=new\n")]
    [InlineData("A=1", "A=1\nX=new\n")]
    [InlineData("A=1\r\nB=2", "A=1\r\nB=2\r\nX=new\r\n")]
    [InlineData("# X=old\n", "# X=old\nX=new\n")]
    [InlineData("export X\n", "export X\nX=new\n")]
    [InlineData(
        "A=' $x # \"y\" '\nB=\"it's $5 # no\"\nC=a'b\"c\nD= \t\n\n\n  # ü\nX=old\n\n",
        "A=' $x # \"y\" '\nB=\"it's $5 # no\"\nC=a'b\"c\nD= \t\n\n\n  # ü\nX=new\n\n"
    )]
    public void Set_changes_the_value_and_not_another_byte(string before, string after)
    {
        var edit = new EnvFile(Encoding.UTF8.GetBytes(before)).Set("X", "new");

        Assert.Equal(after, Encoding.UTF8.GetString(edit.Bytes));
        Assert.Equal("new", new EnvFile(edit.Bytes)["X"]);
    }

    [Fact]
    public void Set_keeps_bytes_that_are_no_text()
    {
        byte[] before = [.. "A="u8, 0xFF, 0x85, 0xA0, 0xFE, .. "\nX=old\nB="u8, 0xC3];

        var edit = new EnvFile(before).Set("X", "new");

        Assert.Equal([.. "A="u8, 0xFF, 0x85, 0xA0, 0xFE, .. "\nX=new\nB="u8, 0xC3], edit.Bytes);
    }

    [Theory]
    [InlineData("X=old", "a$b", "X='a$b'")]
    [InlineData("X=old", "a#b|c", "X='a#b|c'")]
    [InlineData("X=old", "it's", "X=\"it's\"")]
    [InlineData("X='old'", "it's", "X=\"it's\"")]
    [InlineData("X=\"old\"", "a\"b", "X='a\"b'")]
    [InlineData("X=\"old\"", "a$b", "X='a$b'")]
    [InlineData("X=\"old\"", "a#b", "X=\"a#b\"")]
    [InlineData("X=old", "a'b\"c\\d", "X=\"a'b\\\"c\\\\d\"")]
    public void Set_changes_the_quotes_only_when_the_value_needs_others(string before, string value, string after)
    {
        var edit = new EnvFile(Encoding.UTF8.GetBytes(before)).Set("X", value);

        Assert.Equal(after, Encoding.UTF8.GetString(edit.Bytes));
        Assert.Equal(value, new EnvFile(edit.Bytes)["X"]);
    }

    [Theory]
    [InlineData("X=a b # c", "a b")]
    [InlineData("X='a $b # c'", "a $b # c")]
    [InlineData("X=\"a\\\"b\\\\c\\nd\"", "a\"b\\c\nd")]
    [InlineData("X='it\\'s'", "it's")]
    [InlineData("X=1\nX=2", "2")]
    [InlineData("X=ü", "ü")]
    [InlineData("X=", null)]
    [InlineData("Y=1", null)]
    public void A_value_is_read_as_python_dotenv_reads_it(string text, string? value) =>
        Assert.Equal(value, new EnvFile(Encoding.UTF8.GetBytes(text))["X"]);

    [Theory]
    [InlineData("A=1\nX=\"old\n", 2)]
    [InlineData("X='old' and more\n", 1)]
    public void A_line_that_cannot_be_read_is_named_and_not_changed(string text, int line)
    {
        var file = new EnvFile(Encoding.UTF8.GetBytes(text));

        var refused = Assert.Throws<UsageException>(() => file.Set("X", "new"));

        Assert.Contains($"line {line} ", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("old", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_in_UTF_16_is_refused() =>
        Assert.Throws<UsageException>(() => new EnvFile(Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("X=1")).ToArray()));

    [Fact]
    public void Write_tells_the_line_and_how_often_the_variable_stands()
    {
        var target = Target("A=1\r\nX=1\r\nX=2\r\n");

        var edit = target.Write("new");

        Assert.Equal((3, 2), (edit.Line, edit.Count));
        Assert.Equal((4, 0), (new EnvTarget(target.Path, "Z").Write("new") is var added ? (added.Line, added.Count) : default));
    }

    [Fact]
    public void Write_keeps_the_mode_follows_links_and_leaves_nothing_behind()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead;
        var target = Target("X=1\n");
        File.SetUnixFileMode(target.Path, mode);
        var link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, target.Path);

        new EnvTarget(link, "X").Check();
        new EnvTarget(link, "X").Write("new");

        Assert.Equal("X=new\n", File.ReadAllText(target.Path));
        Assert.Equal(mode, File.GetUnixFileMode(target.Path));
        Assert.NotNull(new FileInfo(link).LinkTarget);
        Assert.Equal(2, Directory.GetFileSystemEntries(_folder).Length);
    }

    [Fact]
    public void Write_makes_a_new_file_for_its_owner_only()
    {
        var target = new EnvTarget(Path.Combine(_folder, "new.env"), "X");

        target.Check();
        Assert.False(File.Exists(target.Path));
        target.Write("new");

        Assert.Equal("X=new\n", File.ReadAllText(target.Path));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(target.Path));
        }
    }

    private EnvTarget Target(string text)
    {
        var path = Path.Combine(_folder, ".env");
        File.WriteAllText(path, text);
        return new EnvTarget(path, "X");
    }
}
