using Spectre.Console.Rendering;

namespace ThreadsSdk.Cli.Output;

/// <summary>Something that is written in another way where no terminal is: for other programs, in lines of whole values.</summary>
internal interface IHasLines
{
    /// <summary>The lines.</summary>
    IRenderable ToLines();
}
