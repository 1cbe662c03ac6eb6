using System.Collections.Generic;

namespace ThreadsSdk.Spec.Rules;

/// <summary>Provides what a request says.</summary>
public interface IGivenParameters
{
    /// <summary>Returns whether a parameter is given. A flag that is false and an empty list say no more than one left out.</summary>
    bool IsGiven(string parameter);

    /// <summary>Returns the text of a parameter on the wire, or of each item of its list; none when it is not given.</summary>
    IEnumerable<string> Texts(string parameter);
}
